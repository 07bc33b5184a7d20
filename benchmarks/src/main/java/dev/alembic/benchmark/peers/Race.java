package dev.alembic.benchmark.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case, and those who take part in it. Each does it once, uncounted, and then all of them take turns, so
 * that what else the machine does falls on all alike.
 *
 * @param title what is done
 * @param target what is asked for; empty if nothing is
 * @param contestants the first is what the others are compared with
 */
record Race(String title, String target, List<Contestant> contestants) {

    /**
     * What came of it.
     *
     * @param millis sorted, by the name of the contestant, in the order of the race
     */
    record Outcome(Race race, Map<String, List<Double>> millis) {

        double median(String name) {
            List<Double> times = millis.getOrDefault(name, List.of());
            return times.get(times.size() / 2);
        }

        /** How many times as long as the first one this one took. */
        double ratio(String name) {
            return median(name) / median(race.contestants().get(0).name());
        }
    }

    Outcome run(int rounds) throws Exception {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Contestant contestant : contestants) {
                double time = contestant.work().millis();
                if (round >= 0) {
                    millis.computeIfAbsent(contestant.name(), any -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        millis.values().forEach(times -> times.sort(null));
        return new Outcome(this, millis);
    }
}
