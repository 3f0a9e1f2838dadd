/**
 * The contract probe on plain Undertow handlers: {@code /run} runs a script, {@code /way/<name>} responds in one of the
 * ways an application can. Written against undertow-core 1.4, so that one jar runs on every version.
 */
package com.example.probe.undertow;
