package com.example.probe.session;

import javax.servlet.annotation.WebListener;

/** Registered by its annotation, where the application lets its classes be searched. */
@WebListener
public class Annotated extends Recorder {
}
