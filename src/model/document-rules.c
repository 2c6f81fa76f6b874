/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/issued-version.h"

/* Documents ------------------------------------------------------------------------------------------------------- */

static gboolean
is_for_top_management (MunRecord *document)
{
  static const char * const kinds[] = { "policy", "scope", "plan", NULL };

  /* Another kind is not chosen with the step that the kind is asked for. */
  return g_strv_contains (kinds, mun_record_get (document, DOCUMENT_KIND))
         || (!mun_record_is_new (document) && g_strv_contains (kinds, mun_record_get_saved (document, DOCUMENT_KIND)));
}

#define OPEN_VERSION "draft\nin_review"

/* @states: lines */
static MunRecord *
find_version (MunWorkspace *workspace,
              MunRecord    *document,
              const char   *states)
{
  return mun_workspace_find_first (workspace, &mun_document_version_spec,
                                   DOCUMENT_VERSION_DOCUMENT, MUN_IS, mun_record_get_id (document),
                                   DOCUMENT_VERSION_STATUS, MUN_IN, states, -1);
}

static void
derive_document (MunWorkspace *workspace,
                 MunRecord    *document)
{
  g_autoptr(MunRecord) version = NULL;

  if (!mun_record_is_set (document, DOCUMENT_REVIEW_INTERVAL_MONTHS) || mun_record_is_new (document)
      || mun_record_is_set (document, DOCUMENT_REVIEW_DUE))
    return;
  version = find_version (workspace, document, "approved");
  if (version != NULL)
    mun_rules_fill_months (document, DOCUMENT_REVIEW_DUE, mun_record_get (version, DOCUMENT_VERSION_APPROVED_ON),
                           mun_record_get_int (document, DOCUMENT_REVIEW_INTERVAL_MONTHS, 12));
}

/* As a document, not one of its versions. */
static gboolean
was_approved (MunWorkspace *workspace,
              MunRecord    *document)
{
  return mun_workspace_count (workspace, &mun_approval_step_spec, APPROVAL_STEP_RECORD, MUN_IS, mun_record_get_id (document),
                              APPROVAL_STEP_STEP, MUN_IS, "approve", -1) > 0;
}

/* Returns: (transfer full) (nullable): what @revision changed in this field of @record */
static MunFieldChange *
find_change (MunStore          *store,
             const MunRevision *revision,
             MunRecord         *record,
             int                field)
{
  g_autoptr(GPtrArray) changes = mun_store_revision_changes (store, revision->number, NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const MunFieldChange *change = g_ptr_array_index (changes, i);

      if (change->field == field && strcmp (change->id, mun_record_get_id (record)) == 0)
        return g_ptr_array_steal_index (changes, i);
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): the newest revision in which @record came into @state */
static MunRevision *
find_step (MunStore   *store,
           MunRecord  *record,
           const char *state)
{
  g_autoptr(GPtrArray) revisions = mun_store_revisions (store, mun_record_get_id (record), 0, G_MAXINT, NULL);

  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      g_autoptr(MunFieldChange) step = find_change (store, g_ptr_array_index (revisions, i), record, mun_record_get_spec (record)->state_field);

      if (step != NULL && strcmp (step->now, state) == 0)
        return g_ptr_array_steal_index (revisions, i);
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): what stood in @field when @version was approved, where it was changed since */
static char *
find_approved_value (MunWorkspace *workspace,
                     MunRecord    *document,
                     MunRecord    *version,
                     int           field)
{
  MunStore *store = mun_workspace_get_store (workspace);
  g_autoptr(GPtrArray) revisions = mun_store_revisions (store, mun_record_get_id (document), 0, G_MAXINT, NULL);
  g_autoptr(MunRevision) approved = find_step (store, version, "approved");
  char *value = NULL;

  for (guint i = 0; revisions != NULL && approved != NULL && i < revisions->len; i++)
    {
      const MunRevision *revision = g_ptr_array_index (revisions, i);
      g_autoptr(MunFieldChange) change = revision->number > approved->number ? find_change (store, revision, document, field) : NULL;

      if (change == NULL)
        continue;
      g_free (value);
      value = g_strdup (change->old);
    }
  return value;
}

static const int identity[] = { DOCUMENT_CODE, DOCUMENT_TITLE, DOCUMENT_KIND, DOCUMENT_LANGUAGE, DOCUMENT_CLASSIFICATION };

/* The approved version carries the name and the confidentiality that it was approved with. */
static void
review_identity (MunWorkspace *workspace,
                 MunRecord    *document,
                 GPtrArray    *issues)
{
  g_autoptr(MunRecord) approved = NULL;
  g_autoptr(MunRecord) open = NULL;
  g_autofree char *was = NULL;

  if (mun_record_is_new (document) || !was_approved (workspace, document))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (identity); i++)
    {
      if (!mun_record_is_changed (document, identity[i]) || *mun_record_get_saved (document, identity[i]) == '\0')
        continue;
      approved = find_version (workspace, document, "approved");
      g_set_object (&open, NULL);
      open = approved != NULL ? find_version (workspace, document, OPEN_VERSION) : NULL;
      was = approved != NULL ? find_approved_value (workspace, document, approved, identity[i]) : NULL;
      /* What was approved may be put back. */
      if (was != NULL && mun_record_is (document, identity[i], was))
        {
          g_clear_pointer (&was, g_free);
          g_clear_object (&approved);
          continue;
        }
      if (approved != NULL && open == NULL && !mun_is_in_work (workspace, document))
        mun_add_issue (issues, MUN_ISSUE_STOP, document, identity[i],
                       _("“%1$s” was not changed: version %2$s is approved with what stands there. Add the next version first, and let it be approved with the change."),
                       _(mun_document_spec.fields[identity[i]].label), mun_record_get (approved, DOCUMENT_VERSION_VERSION));
      return;
    }
}

/* What was to be kept is kept: for a shorter time only with a new reason, by who would destroy it. */
static void
review_retention (MunWorkspace *workspace,
                  MunRecord    *document,
                  GPtrArray    *issues)
{
  const char *before = mun_record_is_new (document) ? "" : mun_record_get_saved (document, DOCUMENT_RETENTION_YEARS);
  const char *was_state = mun_record_is_new (document) ? "" : mun_record_get_saved (document, DOCUMENT_STATUS);

  if (*before == '\0' || g_str_equal (was_state, mun_spec_first_state (&mun_document_spec))
      || mun_record_get_int (document, DOCUMENT_RETENTION_YEARS, 0) >= g_ascii_strtoll (before, NULL, 10))
    return;
  if (!mun_may (workspace, document, "TS"))
    mun_add_issue (issues, MUN_ISSUE_STOP, document, DOCUMENT_RETENTION_YEARS,
                   _("How long a document in use is kept is not made shorter by its owner. Let the security coordinator or top management act."));
  else if (!mun_record_is_changed (document, DOCUMENT_RETENTION_BASIS) || mun_text_is_blank (mun_record_get (document, DOCUMENT_RETENTION_BASIS)))
    mun_add_issue (issues, MUN_ISSUE_STOP, document, DOCUMENT_RETENTION_BASIS,
                   _("The document is to be kept for a shorter time than before. Write the reason anew as well."));
}

static void
review_document (MunWorkspace *workspace,
                 MunRecord    *document,
                 GPtrArray    *issues)
{
  review_identity (workspace, document, issues);
  if (!mun_workspace_is_restoring (workspace))
    review_retention (workspace, document, issues);
  if (mun_record_is (document, DOCUMENT_REASON, "external_origin") && !mun_record_is_set (document, DOCUMENT_EXTERNAL_SOURCE))
    mun_add_issue (issues, MUN_ISSUE_WARNING, document, DOCUMENT_EXTERNAL_SOURCE, _("Say where this outside document comes from and which edition it is."));
}

/* What must be kept is not destroyed by a slip: the time runs from the day it was taken out of use. */
static gboolean
check_kept_long_enough (MunWorkspace  *workspace,
                        MunRecord     *document,
                        GError       **error)
{
  g_autoptr(MunRevision) out = find_step (mun_workspace_get_store (workspace), document, "obsolete");
  g_autofree char *since = out != NULL ? g_strndup (out->at, strlen ("2026-11-02")) : NULL;
  g_autofree char *until = since != NULL ? mun_date_add_months (since, mun_record_get_int (document, DOCUMENT_RETENTION_YEARS, 0) * 12) : NULL;
  g_autofree char *day = NULL;

  if (until == NULL || strcmp (until, mun_workspace_get_today (workspace)) <= 0)
    return TRUE;
  day = mun_date_format (until, NULL);
  return mun_refuse (error, _("This document is kept until %s. Destroy it then, or change “%s” and its reason first."), day,
                     _(mun_document_spec.fields[DOCUMENT_RETENTION_YEARS].label));
}

/* A copy that is out tells people to work by what no longer holds. */
static gboolean
check_copies_back (MunWorkspace  *workspace,
                   MunRecord     *document,
                   GError       **error)
{
  g_autoptr(MunRecord) copy = mun_workspace_find_first (workspace, &mun_document_copy_spec, DOCUMENT_COPY_DOCUMENT, MUN_IS, mun_record_get_id (document),
                                                        DOCUMENT_COPY_WITHDRAWN_ON, MUN_UNSET, NULL, -1);

  return copy == NULL || mun_refuse (error, _("A copy of this document is still out: %1$s, “%2$s”. Take back all copies and enter the day of each first."),
                                     mun_record_get_ref (copy), mun_record_get (copy, DOCUMENT_COPY_PLACE));
}

/* A version that was to bring another name may have gone again: then the one in force still carries the old name. */
static gboolean
check_identity (MunWorkspace  *workspace,
                MunRecord     *document,
                MunRecord     *version,
                GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (identity); i++)
    {
      g_autofree char *was = find_approved_value (workspace, document, version, identity[i]);

      if (was != NULL && *was != '\0' && !mun_record_is (document, identity[i], was))
        return mun_refuse (error, _("“%1$s” is no longer what version %2$s was approved with. Add the next version and let it be approved with the change, "
                                    "or put back what stood there."), _(mun_document_spec.fields[identity[i]].label), mun_record_get (version, DOCUMENT_VERSION_VERSION));
    }
  return TRUE;
}

static gboolean
check_version (MunWorkspace  *workspace,
               MunRecord     *document,
               GError       **error)
{
  g_autoptr(MunRecord) version = find_version (workspace, document, "approved");

  if (version != NULL && !check_identity (workspace, document, version, error))
    return FALSE;
  /* What was approved as scope, policy or objective is approved as document, too. */
  if (mun_is_issued (workspace, document))
    return TRUE;
  if (version == NULL)
    return mun_refuse (error, _("No version of this document is approved yet. Approve a version first."));
  return !is_for_top_management (document) || mun_rules_is_top (workspace, mun_record_get (version, DOCUMENT_VERSION_APPROVED_BY))
         || mun_refuse (error, _("Scope, policies and plans are approved by top management. Let one of them approve the version."));
}

static gboolean
guard_document (MunWorkspace         *workspace,
                MunRecord            *document,
                const MunTransition  *move,
                GError              **error)
{
  g_autoptr(MunRecord) open = strcmp (move->to, "approved") == 0 ? find_version (workspace, document, OPEN_VERSION) : NULL;

  if (open != NULL)
    return mun_refuse (error, _("Version %s of this document is not approved yet. Approve the version first, or delete it if it is not wanted."),
                       mun_record_get (open, DOCUMENT_VERSION_VERSION));
  if (strcmp (move->to, "approved") == 0 && !check_version (workspace, document, error))
    return FALSE;
  if (strcmp (move->to, "approved") == 0 && is_for_top_management (document) && mun_workspace_get_person (workspace) != NULL
      && !mun_rules_is_top (workspace, mun_workspace_get_person (workspace)))
    return mun_refuse (error, _("Scope, policies and plans are approved by top management. Let one of them act."));
  if (strcmp (move->to, "obsolete") == 0 && g_strcmp0 (move->from, "approved") == 0 && !check_copies_back (workspace, document, error))
    return FALSE;
  if (strcmp (move->to, "archived") == 0 && mun_record_is (document, DOCUMENT_ARCHIVE_REASON, "none"))
    return mun_refuse (error, _("An archived document needs a reason to be kept: the law, or the know-how in it."));
  if (strcmp (move->to, "destroyed") == 0 && mun_record_is (document, DOCUMENT_CLASSIFICATION, "strict")
      && !mun_rules_is_top (workspace, mun_workspace_get_person (workspace)))
    return mun_refuse (error, _("A strictly confidential document is destroyed by top management only."));
  return strcmp (move->to, "destroyed") != 0 || check_kept_long_enough (workspace, document, error);
}

/* Who had what was strictly confidential destroyed is kept. */
static void
note_destruction (MunWorkspace        *workspace,
                  MunRecord           *document,
                  const MunTransition *move,
                  GPtrArray           *also)
{
  if (strcmp (move->to, "destroyed") == 0 && mun_record_is (document, DOCUMENT_CLASSIFICATION, "strict"))
    g_ptr_array_add (also, mun_step_write_trail (workspace, document, "close", NULL));
}

const MunRules mun_document_rules = {
  .spec = &mun_document_spec,
  .derive = derive_document,
  .review = review_document,
  .guard = guard_document,
  .moved = note_destruction,
};

/* The number and the checksum are nobody's to type: versions are counted, and a file is known by its checksum. */
static void
derive_version (MunWorkspace *workspace,
                MunRecord    *version)
{
  if (mun_record_is_set (version, DOCUMENT_VERSION_FILE) && (mun_record_is_new (version) || mun_rules_is_touched (version, DOCUMENT_VERSION_FILE)))
    mun_record_set (version, DOCUMENT_VERSION_SHA256, mun_record_get (version, DOCUMENT_VERSION_FILE));
  if (!mun_record_is_set (version, DOCUMENT_VERSION_VERSION) && mun_record_is_set (version, DOCUMENT_VERSION_DOCUMENT))
    {
      gint64 before = mun_workspace_count (workspace, &mun_document_version_spec,
                                           DOCUMENT_VERSION_DOCUMENT, MUN_IS, mun_record_get (version, DOCUMENT_VERSION_DOCUMENT), -1);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT ".0", before + 1);

      mun_record_set (version, DOCUMENT_VERSION_VERSION, number);
    }
}

static gboolean
guard_version (MunWorkspace         *workspace,
               MunRecord            *version,
               const MunTransition  *move,
               GError              **error)
{
  const char *approver = mun_record_is_set (version, DOCUMENT_VERSION_APPROVED_BY) ? mun_record_get (version, DOCUMENT_VERSION_APPROVED_BY)
                                                                                   : mun_rules_actor (workspace);
  g_autoptr(MunRecord) document = NULL;

  if (strcmp (move->to, "approved") != 0)
    return TRUE;
  document = mun_workspace_get (workspace, &mun_document_spec, mun_record_get (version, DOCUMENT_VERSION_DOCUMENT), NULL);
  if (document != NULL && is_for_top_management (document) && *approver != '\0' && !mun_rules_is_top (workspace, approver))
    return mun_refuse (error, _("Scope, policies and plans are approved by top management. Let one of them act."));
  return mun_rules_guard_approval (workspace, version,
                                   mun_rules_names (version, DOCUMENT_VERSION_AUTHOR, approver) ? approver : mun_record_get (version, DOCUMENT_VERSION_AUTHOR),
                                   approver, error);
}

/* At most one version of a document is approved. */
static void
supersede_versions (MunWorkspace        *workspace,
                    MunRecord           *version,
                    const MunTransition *move,
                    GPtrArray           *also)
{
  g_autoptr(GPtrArray) approved = NULL;

  if (strcmp (move->to, "approved") != 0)
    return;
  approved = mun_workspace_find (workspace, &mun_document_version_spec,
                                 DOCUMENT_VERSION_DOCUMENT, MUN_IS, mun_record_get (version, DOCUMENT_VERSION_DOCUMENT),
                                 DOCUMENT_VERSION_STATUS, MUN_IS, "approved", -1);
  for (guint i = 0; i < approved->len; i++)
    {
      MunRecord *older = g_ptr_array_index (approved, i);

      if (older == version)
        continue;
      mun_record_set (older, DOCUMENT_VERSION_STATUS, "superseded");
      mun_record_set (older, DOCUMENT_VERSION_SUPERSEDED_ON, mun_workspace_get_today (workspace));
      g_ptr_array_add (also, g_object_ref (older));
    }
}

const MunRules mun_document_version_rules = {
  .spec = &mun_document_version_spec,
  .derive = derive_version,
  .guard = guard_version,
  .moved = supersede_versions,
};

#define APPROVED_ONCE "approved\nsuperseded"

/* A copy is one of a version that was approved. What is approved elsewhere, or comes from outside, has its numbers there. */
static void
review_copy_version (MunWorkspace *workspace,
                     MunRecord    *copy,
                     MunRecord    *document,
                     GPtrArray    *issues)
{
  const char *number = mun_record_get (copy, DOCUMENT_COPY_VERSION);
  const char *id = mun_record_get_id (document);

  if (!(mun_rules_is_touched (copy, DOCUMENT_COPY_VERSION) || mun_rules_is_touched (copy, DOCUMENT_COPY_DOCUMENT)) || *number == '\0'
      || !mun_workspace_has (workspace, 1, &mun_document_version_spec, DOCUMENT_VERSION_DOCUMENT, MUN_IS, id, DOCUMENT_VERSION_STATUS, MUN_IN, APPROVED_ONCE, -1)
      || mun_workspace_has (workspace, 1, &mun_document_version_spec, DOCUMENT_VERSION_DOCUMENT, MUN_IS, id, DOCUMENT_VERSION_VERSION, MUN_IS, number,
                            DOCUMENT_VERSION_STATUS, MUN_IN, APPROVED_ONCE, -1))
    return;
  mun_add_issue (issues, MUN_ISSUE_STOP, copy, DOCUMENT_COPY_VERSION, _("No version %1$s of %2$s was ever approved. Enter the number that stands on the copy."),
                 number, mun_record_get_ref (document));
}

/* What is out of use is not handed out. */
static void
review_handing_out (MunRecord *copy,
                    MunRecord *document,
                    GPtrArray *issues)
{
  static const char * const out_of_use[] = { "obsolete", "archived", "destroyed", NULL };

  if (mun_record_is_set (copy, DOCUMENT_COPY_WITHDRAWN_ON)
      || !(mun_rules_is_touched (copy, DOCUMENT_COPY_DOCUMENT) || mun_record_is_changed (copy, DOCUMENT_COPY_WITHDRAWN_ON))
      || !g_strv_contains (out_of_use, mun_record_get_state (document)))
    return;
  mun_add_issue (issues, MUN_ISSUE_STOP, copy, DOCUMENT_COPY_WITHDRAWN_ON,
                 _("%1$s is out of use, so no copy of it is handed out. Use “%2$s” on it first, or enter the day on which the copy was taken back."),
                 mun_record_get_ref (document), _("Take up again"));
}

static void
review_copy (MunWorkspace *workspace,
             MunRecord    *copy,
             GPtrArray    *issues)
{
  g_autoptr(MunRecord) document = mun_workspace_get (workspace, &mun_document_spec, mun_record_get (copy, DOCUMENT_COPY_DOCUMENT), NULL);

  if (document == NULL || mun_workspace_is_restoring (workspace))
    return;
  review_handing_out (copy, document, issues);
  review_copy_version (workspace, copy, document, issues);
}

const MunRules mun_document_copy_rules = {
  .spec = &mun_document_copy_spec,
  .review = review_copy,
};

const MunRules mun_audit_programme_rules = {
  .spec = &mun_audit_programme_spec,
  .guard = mun_rules_guard_versioned,
};
