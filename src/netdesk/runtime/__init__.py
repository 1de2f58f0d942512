"""What runs: threads, time, other processes. QtCore only; `clock` needs no Qt at all."""
