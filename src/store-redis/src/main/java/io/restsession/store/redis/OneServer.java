package io.restsession.store.redis;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** All sessions are on one server. Thread-safe. */
final class OneServer implements Servers {

    private final WireSource source;
    private final Pool pool;

    OneServer(WireSource source, int connections) {
        this.source = source;
        pool = new Pool(source, connections);
    }

    @Override
    public Object ask(Call call, Command command) {
        Function<Wire, Object> work = wire -> wire.ask(command, call.answerMillisLeft());
        try {
            return pool.use(call, work);
        } catch (ErrorAnswer e) {
            if (!e.code().equals("READONLY")) {
                throw e;
            }
            // It was the master when it was connected to. Where a name has moved on to another one, a new connection gets there.
            pool.renew();
            return pool.use(call, work);
        }
    }

    @Override
    public List<Object> askAll(Call call, List<Command> commands) {
        return pool.use(call, wire -> wire.askAll(commands, call.answerMillisLeft()));
    }

    @Override
    public List<Pool> masters(Call call) {
        return Collections.singletonList(pool);
    }

    @Override
    public void lookAround(Call call) {
        if (source.hasMoved(call)) {
            pool.renew();
        }
    }

    @Override
    public void tidy() {
        pool.tidy(System.nanoTime());
    }

    @Override
    public void close() {
        pool.close();
    }
}
