/**
 * What a test can make a request do: scripts of small steps against the session API, latches to order several requests,
 * and a plan of what happens before and after the response's first bytes leave. No server and no servlet API may enter
 * here: the probes for Undertow, javax and jakarta share it.
 *
 * <p>Without a step no session class is touched, so that the same probe serves as an application without sessions.
 */
package com.example.probe;
