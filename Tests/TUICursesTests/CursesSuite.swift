import Testing

/// ncurses and signal handlers belong to the whole process: these suites run one after the other.
@Suite(.serialized, .timeLimit(.minutes(5))) enum CursesSuite {}
