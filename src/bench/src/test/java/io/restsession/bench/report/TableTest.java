package io.restsession.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void figuresAndFailures() {
        Figure met = new Figure(2, "counter", "theirs", Target.atLeast(1), new Sample(1.3, 0.9, 1.1), "×", "fast");
        Figure told = new Figure(6, "cost", "", null, new Sample(1235), "ns", "");
        String[] lines = new Table(List.of(met, told), Map.of(4, "no | Redis\nat all")).toString().split("\n");
        assertEquals("| 2 | counter | theirs | ≥ 1.000× | 1.100× | 0.900×–1.300× (3) | yes | fast |", lines[2]);
        assertEquals("| 6 | cost | | | 1,235 ns | 1,235 ns–1,235 ns (1) | | |", lines[3]);
        assertEquals("| 4 | could not be measured: no \\| Redis at all | | | | | no | |", lines[4]);
    }
}
