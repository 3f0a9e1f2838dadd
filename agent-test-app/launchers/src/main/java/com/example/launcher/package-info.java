/**
 * Mains that embed a server, as an application's own main would, and deploy what their arguments name.
 *
 * <p>One class starts every version of its server: it is compiled against the oldest one and touches no type of the servlet
 * API, whose package differs between versions. Nothing here may know that an agent exists.
 */
package com.example.launcher;
