#!/bin/sh
# The accounts that functions run as with OWN_SERVICE_ACCOUNTS=true, each with what its functions need alone
# (docs/deployment.md says when): sh docs/service-accounts.sh PROJECT [BACKUP-BUCKET]
set -e
project=$1
bucket=$2
account() { echo "cine-$1@$project.iam.gserviceaccount.com"; }
create() { gcloud iam service-accounts create "cine-$1" --project "$project" --display-name "$2"; }
# A role in the project.
role() {
  gcloud projects add-iam-policy-binding "$project" --condition None --quiet \
    --member "serviceAccount:$(account "$1")" --role "$2"
}
# A role on the account itself.
itself() {
  gcloud iam service-accounts add-iam-policy-binding "$(account "$1")" --project "$project" \
    --member "serviceAccount:$(account "$1")" --role "$2"
}
create calls 'Answers calls'
create pages 'Draws shared pages'
create background 'Timers, queues and triggers'
create backups 'Jobs, and backups among them'
# Documents, for all; no role is for some collections alone. Pages do nothing else.
for one in calls pages background backups; do role $one roles/datastore.user; done
# Sign-ins: registering, addresses, claims, signing out everywhere, deleting; backups read hashed passwords.
for one in calls background backups; do role $one roles/firebaseauth.admin; done
# Queueing tasks, which come with a token of the account that queued them.
for one in calls background backups; do
  role $one roles/cloudtasks.enqueuer
  role $one roles/run.invoker
  itself $one roles/iam.serviceAccountUser
done
# Custom tokens, by which people enter with providers and passkeys.
itself calls roles/iam.serviceAccountTokenCreator
# Documents' changes.
role background roles/eventarc.eventReceiver
if [ -n "$bucket" ]; then
  role backups roles/datastore.importExportAdmin
  gcloud storage buckets add-iam-policy-binding "gs://$bucket" \
    --member "serviceAccount:$(account backups)" --role roles/storage.admin
  # Notes of who was erased; nothing is read or deleted.
  gcloud storage buckets add-iam-policy-binding "gs://$bucket" \
    --member "serviceAccount:$(account background)" --role roles/storage.objectCreator
fi
