# on a button
menu = Search { $place }
    .title = Search here
