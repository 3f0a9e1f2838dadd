package com.example.probe.session;

import java.io.Serializable;
import javax.servlet.http.HttpSessionBindingEvent;
import javax.servlet.http.HttpSessionBindingListener;

/** A value that wants to know where it is. */
final class Bound implements HttpSessionBindingListener, Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;

    Bound(String name) {
        this.name = name;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        heard("bound", event);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        heard("unbound", event);
    }

    @Override
    public String toString() {
        return name;
    }

    private void heard(String what, HttpSessionBindingEvent event) {
        Events.add(name + " " + what + " {" + event.getSession().getId() + "} as " + event.getName());
    }
}
