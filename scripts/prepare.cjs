/**
 * Runs before every npm command and installs what package-lock.json names; silent when it is installed. Plain
 * old JavaScript, because any Node must run it.
 */
'use strict';

var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');

var root = path.join(__dirname, '..');
var OLDEST_NODE = 20;
/** The first Node that runs TypeScript by itself. */
var OWN_ENOUGH = [22, 18];

function main() {
  if (nodeVersion()[0] < OLDEST_NODE) {
    stop([
      'Ciné-Compagnon needs Node.js ' + OLDEST_NODE + ' or newer; this is ' + process.version + '.',
      'Get one from https://nodejs.org, or with a version manager: nvm install 24',
    ]);
  }
  if (!installed()) install();
}

function nodeVersion() {
  return process.versions.node.split('.').map(Number);
}

/** Whether node_modules has every version that the lock file asks for; optional packages may be absent. */
function installed() {
  var wanted = packagesIn('package-lock.json');
  var present = packagesIn(path.join('node_modules', '.package-lock.json'));
  if (!wanted) stop(['package-lock.json is missing or cannot be read: take it from the repository again.']);
  if (!present || !hasNode()) return false;
  return Object.keys(wanted).every(function (place) {
    if (place.indexOf('node_modules/') === -1) return true;
    if (present[place]) return present[place].version === wanted[place].version;
    return Boolean(wanted[place].optional || wanted[place].devOptional || wanted[place].peer);
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether the next command finds a Node that runs TypeScript: the project's own, or else this one. */
function hasNode() {
  if (fs.existsSync(path.join(root, 'node_modules', '.bin', 'node'))) return true;
  var version = nodeVersion();
  return version[0] > OWN_ENOUGH[0] || (version[0] === OWN_ENOUGH[0] && version[1] >= OWN_ENOUGH[1]);
}

function install() {
  var reason = fs.existsSync(path.join(root, 'node_modules')) ? 'package-lock.json has changed' : 'first run';
  say(['Installing what the project needs (npm ci; ' + reason + '). This takes about a minute …']);
  var started = Date.now();
  var args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // The npm that started this, or else the one on the PATH.
  var npm = process.env.npm_execpath;
  var installing = setInterval(function () {
    say(['Still installing, for ' + secondsSince(started) + ' s …']);
  }, 10 * 1000);
  var child = childProcess.execFile(
    npm ? process.execPath : 'npm',
    npm ? [npm].concat(args) : args,
    options(!npm && process.platform === 'win32'),
    function (error, stdout, stderr) {
      clearInterval(installing);
      if (error) {
        var output = stdout + stderr || String(error);
        stop([output.trim(), '', 'npm could not install the dependencies. ' + hint(output)]);
      }
      end(started);
    },
  );
  child.stdin.end();
}

function end(started) {
  if (!hasNode()) {
    stop([
      'The packages are installed, but not the Node.js 24 that is among them: npm was told to run no install scripts.',
      'Allow them (npm config set ignore-scripts false), or use Node.js 22.18 or newer, and try again.',
    ]);
  }
  say(['Installed in ' + secondsSince(started) + ' s.', '']);
}

function secondsSince(time) {
  return Math.round((Date.now() - time) / 1000);
}

function options(shell) {
  // Without Python, npm skips compiling re2, an optional part of the Firebase CLI, which would take minutes.
  var env = Object.assign({}, process.env, { NODE_GYP_FORCE_PYTHON: 'none' });
  return {
    cwd: root,
    env: env,
    shell: shell,
    maxBuffer: 64 * 1024 * 1024,
  };
}

function hint(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i.test(output)) {
    return 'The package registry cannot be reached: check the connection and any proxy (npm config get registry).';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: about 1.5 GB are needed.';
  if (/EACCES|EPERM/.test(output))
    return 'Files are not yours to write: check who owns this folder and ~/.npm.';
  if (/in sync|EUSAGE/.test(output)) {
    return 'package.json and package-lock.json disagree: run npm install, and commit both.';
  }
  return 'What npm said is above.';
}

function say(lines) {
  process.stderr.write(lines.join('\n') + '\n');
}

function stop(lines) {
  say(lines);
  process.exit(1);
}

main();
