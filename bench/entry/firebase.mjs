// What the functions import of Firebase; a list of its own, so that bundling leaves it whole.
import 'firebase-admin/app';
import 'firebase-admin/auth';
import 'firebase-admin/firestore';
import 'firebase-functions/firestore';
import 'firebase-functions/https';
import 'firebase-functions/logger';
import 'firebase-functions/options';
import 'firebase-functions/params';
import 'firebase-functions/scheduler';
import 'firebase-functions/tasks';
import 'firebase-functions/v1/auth';
