package dev.scoreline.scoring.assessment;

import dev.scoreline.scoring.assessment.PendingSweeps.Sweep;

import java.util.HashMap;
import java.util.Map;

/**
 * How far each sweep has come, so that assessments that stay waiting are not looked at again and again. Kept in memory
 * only: a sweep that begins again after a restart finds fewer to do and changes nothing twice.
 */
final class SweepCursors {

    private final Map<String, String> reached = new HashMap<>();

    String of(Sweep sweep) {
        return reached.getOrDefault(sweep.key(), sweep.waiting());
    }

    void move(Sweep sweep, String waitingKey) {
        reached.put(sweep.key(), waitingKey);
    }

    void forget(Sweep sweep) {
        reached.remove(sweep.key());
    }
}
