package com.example.probe.session;

/** Registered in web.xml. */
public class Declared extends Recorder {
}
