package com.example.probe.session;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A bean of an application that has always stored it in its sessions. */
final class Account implements Serializable {

    private static final long serialVersionUID = 1L;

    private String owner;
    private final List<String> entries = new ArrayList<>();

    Account(String owner) {
        this.owner = owner;
    }

    void rename(String name) {
        owner = name;
    }

    void add(String entry) {
        entries.add(entry);
    }

    @Override
    public String toString() {
        return owner + entries;
    }
}
