package com.example.probe.session;

/** Registered by a {@code ServletContainerInitializer}. */
public class AddedAtStart extends Recorder {
}
