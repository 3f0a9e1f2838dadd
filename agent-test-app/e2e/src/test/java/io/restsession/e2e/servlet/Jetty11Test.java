package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("jetty-11")
class Jetty11Test extends ServletSuite {
}
