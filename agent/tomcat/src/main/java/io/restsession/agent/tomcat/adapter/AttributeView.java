package io.restsession.agent.tomcat.adapter;

import io.restsession.core.session.ServedSession;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** The values of a served session, in the place of the map in which the container's session keeps its own. Thread-safe. */
final class AttributeView extends AbstractMap<String, Object> implements ConcurrentMap<String, Object> {

    private final ServedSession session;

    AttributeView(ServedSession session) {
        this.session = session;
    }

    @Override
    public Object get(Object name) {
        return session.get((String) name);
    }

    @Override
    public boolean containsKey(Object name) {
        return session.contains((String) name);
    }

    @Override
    public Object put(String name, Object value) {
        Object before = session.get(name);
        session.set(name, value);
        return before;
    }

    @Override
    public Object remove(Object name) {
        return session.remove((String) name);
    }

    @Override
    public Set<String> keySet() {
        return session.names();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Set<Entry<String, Object>> entries = new HashSet<>();
        for (String name : session.names()) {
            entries.add(new SimpleImmutableEntry<>(name, session.get(name)));
        }
        return entries;
    }

    @Override
    public synchronized Object putIfAbsent(String name, Object value) {
        Object before = session.get(name);
        if (before == null) {
            session.set(name, value);
        }
        return before;
    }

    @Override
    public synchronized boolean remove(Object name, Object value) {
        boolean same = Objects.equals(get(name), value);
        if (same) {
            remove(name);
        }
        return same;
    }

    @Override
    public synchronized boolean replace(String name, Object before, Object value) {
        boolean same = Objects.equals(session.get(name), before);
        if (same) {
            session.set(name, value);
        }
        return same;
    }

    @Override
    public synchronized Object replace(String name, Object value) {
        return session.contains(name) ? put(name, value) : null;
    }
}
