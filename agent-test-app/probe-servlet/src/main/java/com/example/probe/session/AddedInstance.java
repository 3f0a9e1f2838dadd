package com.example.probe.session;

/** Registered with {@code addListener(EventListener)}. */
public class AddedInstance extends Recorder {
}
