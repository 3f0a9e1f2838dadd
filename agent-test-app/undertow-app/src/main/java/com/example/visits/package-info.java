/** A small legacy application on plain Undertow handlers. It knows the session API and nothing of an agent. */
package com.example.visits;
