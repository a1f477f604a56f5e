package dev.scoreline.scorecard.assessment;

import java.time.Instant;

/**
 * Where an assessment stands. A state offers exactly the transitions that are legal from it, so an illegal one does not
 * compile; whoever holds any {@code State} asks for the capability ({@link TakesAi}, {@link Editable} …) first.
 *
 * <pre>
 *  unprocessed ─▶ aiInProgress ─▶ aiReady ─▶ reviewOngoing ─▶ reviewedBySupervisor ─▶ discussedWithAssessee
 *       │             └─▶ error ─────┴── any human answer or edit ──▲          (any but deleted) ─▶ deleted
 *                                                                   └──────────── a new answer ───────┘
 * </pre>
 */
public sealed interface State {

    /** The name that APIs and history show. */
    String label();

    /** Whether somebody changed answers after a supervisor had reviewed them. */
    default boolean amended() {
        return false;
    }

    /** Not yet reviewed: AI runs may be asked for and may report. */
    sealed interface TakesAi extends State {
        State aiStarted();

        State aiCompleted();

        State aiFailed(boolean earlierResultStands);
    }

    /** Admits edits by a person. */
    sealed interface Editable extends TakesAnswers {
        State edited();

        @Override
        default State answered() {
            return edited();
        }
    }

    /** Takes answers of family A, which are never turned away. */
    sealed interface TakesAnswers extends State {
        State answered();
    }

    sealed interface Reviewable extends State {
        default ReviewedBySupervisor reviewed() {
            return new ReviewedBySupervisor(false);
        }
    }

    sealed interface Discussable extends State {
        DiscussedWithAssessee discussed();
    }

    sealed interface Deletable extends State {
        default Deleted deleted(Instant at) {
            return new Deleted(at, amended());
        }
    }

    /** Opened; nobody has scored anything. */
    record Unprocessed() implements TakesAi, Editable, Deletable {
        @Override
        public String label() {
            return "unprocessed";
        }

        @Override
        public AiInProgress aiStarted() {
            return new AiInProgress();
        }

        @Override
        public AiReady aiCompleted() {
            return new AiReady();
        }

        @Override
        public AiFailed aiFailed(boolean earlierResultStands) {
            return new AiFailed();
        }

        @Override
        public ReviewOngoing edited() {
            return new ReviewOngoing();
        }
    }

    record AiInProgress() implements TakesAi, Editable, Deletable {
        @Override
        public String label() {
            return "aiInProgress";
        }

        @Override
        public AiInProgress aiStarted() {
            return this;
        }

        @Override
        public AiReady aiCompleted() {
            return new AiReady();
        }

        @Override
        public State aiFailed(boolean earlierResultStands) {
            return earlierResultStands ? new AiReady() : new AiFailed();
        }

        @Override
        public ReviewOngoing edited() {
            return new ReviewOngoing();
        }
    }

    /** An AI result stands and no person has touched it. */
    record AiReady() implements TakesAi, Editable, Reviewable, Deletable {
        @Override
        public String label() {
            return "aiReady";
        }

        @Override
        public AiInProgress aiStarted() {
            return new AiInProgress();
        }

        @Override
        public AiReady aiCompleted() {
            return this;
        }

        @Override
        public AiReady aiFailed(boolean earlierResultStands) {
            return this;
        }

        @Override
        public ReviewOngoing edited() {
            return new ReviewOngoing();
        }
    }

    /** A person has answered or edited; AI results are merged around what people decided. */
    record ReviewOngoing() implements TakesAi, Editable, Reviewable, Deletable {
        @Override
        public String label() {
            return "reviewOngoing";
        }

        @Override
        public ReviewOngoing aiStarted() {
            return this;
        }

        @Override
        public ReviewOngoing aiCompleted() {
            return this;
        }

        @Override
        public ReviewOngoing aiFailed(boolean earlierResultStands) {
            return this;
        }

        @Override
        public ReviewOngoing edited() {
            return this;
        }
    }

    record ReviewedBySupervisor(boolean amended) implements Editable, Discussable, Deletable {
        @Override
        public String label() {
            return "reviewedBySupervisor";
        }

        @Override
        public ReviewedBySupervisor edited() {
            return new ReviewedBySupervisor(true);
        }

        @Override
        public DiscussedWithAssessee discussed() {
            return new DiscussedWithAssessee(amended);
        }
    }

    /** Closed for edits; only a late answer of family A still gets in, and is marked. */
    record DiscussedWithAssessee(boolean amended) implements TakesAnswers, Deletable {
        @Override
        public String label() {
            return "discussedWithAssessee";
        }

        @Override
        public DiscussedWithAssessee answered() {
            return new DiscussedWithAssessee(true);
        }
    }

    /** The last AI run failed and no earlier result stands. Called {@code error} on the wire. */
    record AiFailed() implements TakesAi, Editable, Deletable {
        @Override
        public String label() {
            return "error";
        }

        @Override
        public AiInProgress aiStarted() {
            return new AiInProgress();
        }

        @Override
        public AiReady aiCompleted() {
            return new AiReady();
        }

        @Override
        public AiFailed aiFailed(boolean earlierResultStands) {
            return this;
        }

        @Override
        public ReviewOngoing edited() {
            return new ReviewOngoing();
        }
    }

    /** Kept, shown with its date, and reopened empty by a new answer of family A only. */
    record Deleted(Instant at, boolean amended) implements TakesAnswers {
        @Override
        public String label() {
            return "deleted";
        }

        @Override
        public ReviewOngoing answered() {
            return new ReviewOngoing();
        }
    }
}
