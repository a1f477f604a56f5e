package dev.scoreline.scoring;

import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scoring.assessment.AssessmentTopology;
import dev.scoreline.scoring.comment.CommentTopology;
import dev.scoreline.scoring.configuration.ConfigurationFolding;
import dev.scoreline.scoring.fact.Frame;
import dev.scoreline.scoring.rating.RatingTopology;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/**
 * What the scoring stream does, in the order of its entities.
 *
 * <p>One topology and not four applications: one deployment, one transaction per commit, one place to look. Its parts
 * share nothing but topics, so each entity is a sub-topology whose tasks are balanced by themselves. Facts lie under the
 * key of the state they are folded into, and history goes to its fact's partition number; so all topics have equally many
 * partitions and nothing is repartitioned on the way. The guarantee is exactly once from facts to results; its price is
 * that results become visible at the next commit.
 */
public final class ScoringTopology {

    private ScoringTopology() {}

    public static Topology build(Topics topics, ValueSerdes serdes) {
        StreamsBuilder builder = new StreamsBuilder();
        addTo(builder, topics, serdes);
        return builder.build();
    }

    static void addTo(StreamsBuilder builder, Topics topics, ValueSerdes serdes) {
        Frame frame = new Frame(builder, topics, serdes);
        foldConfigurationAndPublishWhatIsScoredBy(frame);
        scoreAssessments(frame);
        rememberComments(frame);
        rateCallsInWhateverOrderTheirReportsCome(frame);
    }

    private static void foldConfigurationAndPublishWhatIsScoredBy(Frame frame) {
        ConfigurationFolding.addTo(frame.builder(), frame.topics(), frame.serdes());
    }

    private static void scoreAssessments(Frame frame) {
        AssessmentTopology.addTo(frame);
    }

    private static void rememberComments(Frame frame) {
        CommentTopology.addTo(frame);
    }

    private static void rateCallsInWhateverOrderTheirReportsCome(Frame frame) {
        RatingTopology.addTo(frame);
    }
}
