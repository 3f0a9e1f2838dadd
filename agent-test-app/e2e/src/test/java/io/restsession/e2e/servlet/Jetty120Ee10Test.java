package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("jetty-12.0-ee10")
class Jetty120Ee10Test extends ServletSuite {
}
