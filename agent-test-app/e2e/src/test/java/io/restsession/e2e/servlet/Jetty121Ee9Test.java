package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("jetty-12.1-ee9")
class Jetty121Ee9Test extends ServletSuite {
}
