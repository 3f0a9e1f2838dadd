package io.restsession.core.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A container that writes down what it is told. */
final class FakeContainer implements SessionContainer {

    final List<String> events = Collections.synchronizedList(new ArrayList<>());
    int maxInactiveSeconds = 1800;
    boolean irreplaceable;

    @Override
    public ClassLoader classLoader() {
        return FakeContainer.class.getClassLoader();
    }

    @Override
    public int maxInactiveSeconds() {
        return maxInactiveSeconds;
    }

    @Override
    public ContainerSession open(ServedSession session) {
        return new View(session);
    }

    final class View implements ContainerSession {

        private final ServedSession session;

        private View(ServedSession session) {
            this.session = session;
        }

        @Override
        public void created() {
            events.add("created");
        }

        @Override
        public void ended() {
            events.add("ended with " + session.names());
        }

        @Override
        public void idChanged(String before) {
            events.add(before.equals(session.id()) ? "no change" : "id changed");
        }

        @Override
        public boolean isIrreplaceable() {
            return irreplaceable;
        }

        @Override
        public void passivating(String name, Object value) {
            events.add("passivating " + name);
        }

        @Override
        public void activated(String name, Object value) {
            events.add("activated " + name);
        }
    }
}
