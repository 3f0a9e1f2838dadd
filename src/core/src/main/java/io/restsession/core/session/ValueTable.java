package io.restsession.core.session;

import io.restsession.core.seal.Seals;
import io.restsession.core.store.Delta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a session by name: those that somebody has looked at or set, over what is stored. What nobody looks at stays as it
 * came from the store and costs nothing. Not thread-safe.
 */
final class ValueTable {

    private final ValueForm form;

    /** As the store had it when it was last loaded, without what was removed there since; what is live stands over it. */
    private Map<String, byte[]> stored;

    private Map<String, LiveValue> live = Collections.emptyMap();

    /** Those of them in which somebody may have changed something: a few of many, where a node keeps a session. */
    private List<LiveValue> touched = Collections.emptyList();

    /** What the store still has and must lose at the next commit, unless something else is set by that name. */
    private Set<String> removed = Collections.emptySet();

    ValueTable(ValueForm form, Map<String, byte[]> stored) {
        this.form = form;
        this.stored = stored;
    }

    /** Whether what is there by this name is the application's. */
    static boolean isShown(Object key) {
        return key instanceof String && !isContainers((String) key);
    }

    /** Whether it is the name of a value: the application's, or one that a container keeps. */
    private static boolean isValue(String name) {
        return !Seals.isReserved(name) || isContainers(name);
    }

    private static boolean isContainers(String name) {
        return name.startsWith(Seals.CONTAINERS);
    }

    /** Null: there is none. */
    LiveValue get(String key) {
        LiveValue known = live.get(key);
        if (known != null) {
            return known;
        }
        byte[] sealed = removed.contains(key) || !isValue(key) ? null : stored.get(key);
        return sealed == null ? null : put(key, LiveValue.loaded(form, key, sealed));
    }

    LiveValue put(String key, LiveValue value) {
        if (live.isEmpty()) {
            live = new LinkedHashMap<>(4);
        }
        live.put(key, value);
        return value;
    }

    /** Somebody looks at it, or sets it. */
    void touch(LiveValue value) {
        if (value.touch()) {
            if (touched.isEmpty()) {
                touched = new ArrayList<>(4);
            }
            touched.add(value);
        }
    }

    /** Those that may be others than they were when they were last known to be as they are stored. Not to be changed. */
    List<LiveValue> touched() {
        return touched;
    }

    /** Removes one that is there. */
    void remove(String key, LiveValue value) {
        live.remove(key);
        touched.remove(value);
        if (value.isStored()) {
            forgetLater(key);
        }
    }

    private void forgetLater(String key) {
        if (removed.isEmpty()) {
            removed = new HashSet<>(4);
        }
        removed.add(key);
    }

    boolean isEmpty() {
        return live.isEmpty() && stored.isEmpty();
    }

    /** Those that somebody has looked at or set. Not to be changed. */
    Collection<LiveValue> live() {
        return live.values();
    }

    /** The names of all, the stored ones first. */
    List<String> names() {
        List<String> names = new ArrayList<>(stored.size() + live.size());
        for (String name : stored.keySet()) {
            if (live.containsKey(name) || !removed.contains(name) && isValue(name)) {
                names.add(name);
            }
        }
        for (String name : live.keySet()) {
            if (!stored.containsKey(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Adds what the store must lose to a delta. @return whether there is anything */
    boolean removals(Delta.Builder delta) {
        boolean any = false;
        for (LiveValue value : touched) {
            if (value.isLocal() && value.isStored()) {
                any = true;
                delta.remove(value.key());
            }
        }
        for (String key : removed) {
            if (isGone(key)) {
                any = true;
                delta.remove(key);
            }
        }
        return any;
    }

    private boolean isGone(String key) {
        LiveValue instead = live.get(key);
        return instead == null || instead.isLocal();
    }

    /** A delta was written. @param sealed the same, as it was given to the store */
    void committed(Delta delta, Delta sealed) {
        for (Map.Entry<String, byte[]> entry : delta.set().entrySet()) {
            LiveValue written = live.get(entry.getKey());
            if (written != null) {
                written.committed(entry.getValue(), sealed.set().get(entry.getKey()));
            } else {
                // Removed while it was being written: the store has it now, and must lose it at the next commit.
                forgetLater(entry.getKey());
            }
        }
        if (!delta.removed().isEmpty()) {
            gone(delta.removed());
        }
    }

    private void gone(Set<String> names) {
        for (String name : names) {
            LiveValue instead = live.get(name);
            if (instead != null) {
                instead.removed();
            }
        }
        stored = without(names);
        if (!removed.isEmpty()) {
            removed.removeAll(names);
        }
    }

    private Map<String, byte[]> without(Set<String> names) {
        Map<String, byte[]> left = new LinkedHashMap<>(stored);
        left.keySet().removeAll(names);
        return left;
    }

    /** The record was loaded again. @param ours the names of values whose changes are yet to be written: they stay */
    void loadedAgain(Map<String, byte[]> now, Set<String> ours) {
        for (Iterator<Map.Entry<String, LiveValue>> each = live.entrySet().iterator(); each.hasNext();) {
            Map.Entry<String, LiveValue> entry = each.next();
            LiveValue value = entry.getValue();
            byte[] sealed = now.get(entry.getKey());
            if (sealed != null) {
                value.loadedAgain(sealed, ours.contains(entry.getKey()));
            } else if (value.isStored()) {
                if (!value.isLocal() && !ours.contains(entry.getKey())) {
                    each.remove();
                }
                value.removed();
            }
        }
        if (!removed.isEmpty()) {
            removed.retainAll(now.keySet());
        }
        forgetUntouched();
        stored = now;
    }

    private void forgetUntouched() {
        for (Iterator<LiveValue> each = touched.iterator(); each.hasNext();) {
            LiveValue value = each.next();
            if (!value.isTouched() || live.get(value.key()) != value) {
                each.remove();
            }
        }
    }

    /** Nobody works with it any more, and all of it is stored. */
    void untouch() {
        for (LiveValue value : touched) {
            value.untouch();
        }
        forgetUntouched();
    }

    /** What was not written is given up, and what is stored counts. */
    void revert() {
        for (Iterator<LiveValue> each = live.values().iterator(); each.hasNext();) {
            if (!each.next().revert()) {
                each.remove();
            }
        }
        if (!removed.isEmpty()) {
            // The store has it still, perhaps another one than it had then: absent until it is loaded again.
            stored = without(removed);
        }
        removed = Collections.emptySet();
        forgetUntouched();
    }
}
