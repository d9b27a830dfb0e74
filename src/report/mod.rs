//! Layer 5: findings and tables for people and for machines.
