/**
 * Finds the adapter for a library's object, links it beside the library, and stands between it and the woven code: what
 * goes wrong behind it is logged and goes no further.
 */
package io.restsession.agent.adapt;
