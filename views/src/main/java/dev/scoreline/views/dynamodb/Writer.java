package dev.scoreline.views.dynamodb;

import dev.scoreline.views.ViewWriter;
import dev.scoreline.views.Views;
import dev.scoreline.views.Watermark;
import org.apache.avro.specific.SpecificRecordBase;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores a batch: states with their rows first, then history, since whoever sees a line reads the state next. */
final class Writer implements ViewWriter {

    private static final String LOWER = "attribute_not_exists(" + Item.OFFSET + ") OR " + Item.OFFSET + " < :offset";

    private final Requests requests;
    private final Batches batches;
    private final Flight flight;
    private final Bodies bodies;
    private final Upserts upserts;
    private final Lines lines;
    private final Duration patience;

    Writer(Requests requests, Batches batches, Flight flight, Bodies bodies, Duration patience) {
        this.requests = requests;
        this.batches = batches;
        this.flight = flight;
        this.bodies = bodies;
        this.upserts = new Upserts(requests, batches, flight, bodies);
        this.lines = new Lines(bodies);
        this.patience = patience;
    }

    @Override
    public void write(Views views) {
        Patience common = Patience.of(patience);
        Map<Key, Intent> latest = new LinkedHashMap<>();
        enter(latest, AssessmentItems.KIND, views.assessments());
        enter(latest, CommentItems.KIND, views.comments());
        enter(latest, CallItems.KIND, views.ratings());
        enter(latest, ResourceItems.KIND, views.resources());
        upserts.store(latest.values(), common);
        batches.put(
                common,
                views.history().stream()
                        .flatMap(row -> lines.items(row).stream())
                        .toList());
    }

    @Override
    public void raise(Collection<Watermark> watermarks) {
        Patience common = Patience.of(patience);
        flight.allOf(watermarks.stream()
                .<Runnable>map(watermark -> () -> raise(watermark, common))
                .toList());
    }

    private <S extends SpecificRecordBase> void enter(Map<Key, Intent> latest, Kind<S> kind, List<S> states) {
        for (S state : states) {
            Key key = kind.key().apply(state);
            Intent other = latest.get(key);
            if (other == null || other.version() < kind.version().applyAsLong(state)) {
                latest.put(key, Intent.of(kind, state, bodies));
            }
        }
    }

    private void raise(Watermark watermark, Patience common) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(
                Key.watermark(watermark.entity(), watermark.partition()).attributes());
        AttributeValue offset = AttributeValue.fromN(Long.toString(watermark.offset()));
        item.put(Item.OFFSET, offset);
        requests.put(common, item, LOWER, Map.of(":offset", offset));
    }
}
