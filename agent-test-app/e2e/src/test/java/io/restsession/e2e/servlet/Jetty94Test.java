package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("jetty-9.4")
class Jetty94Test extends ServletSuite {
}
