package dev.scoreline.views.dynamodb;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How states of one kind become items and rows.
 *
 * @param fixed rows that never change once they are written, so that writing one twice is harmless
 * @param listed rows that say what state the item is in, and that the item may leave
 * @param changing whether a state is usually followed by the next soon: then its rows are remembered
 */
record Kind<S extends SpecificRecordBase>(
        Class<S> type,
        Schema schema,
        SpecificData model,
        Function<S, Key> key,
        ToLongFunction<S> version,
        Function<S, List<Row>> fixed,
        Function<S, List<Row>> listed,
        boolean changing) {

    static <S extends SpecificRecordBase> Kind<S> of(
            Class<S> type,
            Function<S, Key> key,
            ToLongFunction<S> version,
            Function<S, List<Row>> fixed,
            Function<S, List<Row>> listed,
            boolean changing) {
        SpecificData model = SpecificData.getForClass(type);
        return new Kind<>(type, model.getSchema(type), model, key, version, fixed, listed, changing);
    }
}
