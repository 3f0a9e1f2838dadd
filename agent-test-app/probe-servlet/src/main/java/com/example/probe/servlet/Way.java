package com.example.probe.servlet;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** One way to respond. */
@FunctionalInterface
interface Way {
    void respond(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
}
