/**
 * A store for the end-to-end tests: the memory store behind a counter. A test steers it from outside the application, over
 * a port of its own, so that asking it is no request and takes no thread of the server.
 */
package com.example.counting;
