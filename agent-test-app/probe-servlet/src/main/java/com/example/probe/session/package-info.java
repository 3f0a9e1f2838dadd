/**
 * {@code HttpSession} tried to the last method: steps on the session, the request and the response, listeners of all kinds however
 * registered, and servlets that put the steps wherever an application's code can stand. Two further files beside web.xml describe
 * applications made of it: {@code listening.xml} and {@code configured.xml}. Nothing here needs the session API of the agent.
 */
package com.example.probe.session;
