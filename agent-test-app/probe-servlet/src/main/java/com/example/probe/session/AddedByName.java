package com.example.probe.session;

/** Registered with {@code addListener(String)}. */
public class AddedByName extends Recorder {
}
