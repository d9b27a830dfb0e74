#![cfg_attr(fuzzing, no_main)]
tilmach_fuzz::target!(tilmach_fuzz::exchange12);
