package io.restsession.bench;

import io.restsession.bench.report.Figure;
import java.util.List;

/** One row of the table: measures ours and its peers in turns, in JVMs of their own, and says what came of it. */
public interface Row {

    /** Its number in the table. */
    int number();

    /**
     * Takes minutes; says on standard error how far it is.
     *
     * @param effort how long and how often
     */
    List<Figure> measure(Effort effort) throws Exception;
}
