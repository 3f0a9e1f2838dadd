package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("jetty-10")
class Jetty10Test extends ServletSuite {
}
