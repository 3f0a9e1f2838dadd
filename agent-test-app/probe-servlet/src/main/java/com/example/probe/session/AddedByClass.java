package com.example.probe.session;

/** Registered with {@code addListener(Class)}. */
public class AddedByClass extends Recorder {
}
