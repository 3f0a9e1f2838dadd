package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("jetty-12.1-ee10")
class Jetty121Ee10Test extends ServletSuite {
}
