package com.example.probe.session;

import java.io.Serializable;
import javax.servlet.http.HttpSessionActivationListener;
import javax.servlet.http.HttpSessionEvent;

/** A value that wants to know when it is about to be taken elsewhere, and when it has arrived. */
final class Carried implements HttpSessionActivationListener, Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;

    Carried(String name) {
        this.name = name;
    }

    @Override
    public void sessionWillPassivate(HttpSessionEvent event) {
        Events.add(name + " will passivate {" + event.getSession().getId() + "}");
    }

    @Override
    public void sessionDidActivate(HttpSessionEvent event) {
        Events.add(name + " did activate {" + event.getSession().getId() + "}");
    }

    @Override
    public String toString() {
        return name;
    }
}
