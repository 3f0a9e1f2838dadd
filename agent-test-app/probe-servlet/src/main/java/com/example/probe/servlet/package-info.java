/**
 * The contract probe on servlets: {@code /run} runs a script, {@code /way/<name>} and {@code /async/<name>} respond in one of
 * the ways a servlet can. Written against Servlet 3.1; the build makes the jakarta probe of the same sources.
 */
package com.example.probe.servlet;
