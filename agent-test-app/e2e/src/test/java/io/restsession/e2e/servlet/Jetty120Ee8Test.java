package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("jetty-12.0-ee8")
class Jetty120Ee8Test extends ServletSuite {
}
