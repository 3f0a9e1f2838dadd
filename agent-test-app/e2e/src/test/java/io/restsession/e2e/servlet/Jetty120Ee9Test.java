package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("jetty-12.0-ee9")
class Jetty120Ee9Test extends ServletSuite {
}
