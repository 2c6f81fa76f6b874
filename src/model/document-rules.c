/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/issued-version.h"
#include "model/settings.h"

/* Scope ----------------------------------------------------------------------------------------------------------- */

static void
review_scope_sites (MunWorkspace *workspace,
                    MunRecord    *scope,
                    GPtrArray    *issues)
{
  g_autoptr(GPtrArray) sites = mun_workspace_find (workspace, &mun_site_spec, SITE_IN_SCOPE, MUN_IS, "1", -1);
  g_auto(GStrv) covered = mun_record_get_links (scope, SCOPE_SITES);

  for (guint i = 0; i < sites->len; i++)
    {
      MunRecord *site = g_ptr_array_index (sites, i);

      if (!mun_record_is (site, SITE_ACTIVE, "0") && !g_strv_contains ((const char * const *) covered, mun_record_get_id (site)))
        mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_SITES,
                       _("%s is marked as in scope but not named here. Add it, or give the reason on the page of the site."),
                       mun_record_get_title (site));
    }
}

/* What others do for us is still ours to control. */
static void
review_scope_processes (MunWorkspace *workspace,
                        MunRecord    *scope,
                        GPtrArray    *issues)
{
  g_auto(GStrv) processes = mun_record_get_links (scope, SCOPE_PROCESSES);

  for (guint i = 0; processes[i] != NULL; i++)
    {
      g_autoptr(MunRecord) process = mun_workspace_get (workspace, &mun_business_process_spec, processes[i], NULL);

      if (process == NULL || !mun_record_is_set (process, BUSINESS_PROCESS_PERFORMED_BY) || mun_record_is (process, BUSINESS_PROCESS_PERFORMED_BY, "own"))
        continue;
      if (mun_workspace_count (workspace, &mun_external_provision_spec, EXTERNAL_PROVISION_PROCESS, MUN_IS, processes[i],
                               EXTERNAL_PROVISION_STATUS, MUN_IS, "active", -1) == 0)
        mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_PROCESSES,
                       _("“%s” is done by others, wholly or in part, but nothing says how it is controlled. Record who does it and your controls."),
                       mun_record_get_title (process));
    }
}

static void
review_scope (MunWorkspace *workspace,
              MunRecord    *scope,
              GPtrArray    *issues)
{
  guint words = mun_text_word_count (mun_record_get (scope, SCOPE_STATEMENT));

  if (words > 0 && (words < 15 || words > 80))
    mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_STATEMENT,
                   _("The sentence for the certificate has %u words; 30 to 60 are usual. Name activities and places."), words);
  if (mun_record_is_set (scope, SCOPE_EXCLUSIONS) && !mun_record_is_set (scope, SCOPE_EXCLUSION_REASONS))
    mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_EXCLUSION_REASONS, _("Something is left out of the scope without a reason."));
  if (!mun_record_is_set (scope, SCOPE_PROCESSES))
    mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_PROCESSES, _("The scope names no activity yet. Choose the processes it covers."));
  if (!mun_record_is_set (scope, SCOPE_SITES))
    mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_SITES, _("The scope names no site yet. Choose the places it covers."));
  else
    review_scope_sites (workspace, scope, issues);
  review_scope_processes (workspace, scope, issues);
}

static gboolean
guard_scope (MunWorkspace         *workspace,
             MunRecord            *scope,
             const MunTransition  *move,
             GError              **error)
{
  if (strcmp (move->to, "approved") == 0
      && mun_record_is_set (scope, SCOPE_EXCLUSIONS) && !mun_record_is_set (scope, SCOPE_EXCLUSION_REASONS))
    return mun_refuse (error, _("The scope leaves something out without a reason. Write the reason first."));
  return mun_rules_guard_versioned (workspace, scope, move, error);
}

const MunRules mun_scope_rules = {
  .spec = &mun_scope_spec,
  .review = review_scope,
  .guard = guard_scope,
  .moved = mun_issue_moved,
};

/* Policy ---------------------------------------------------------------------------------------------------------- */

static void
review_policy_risk (MunWorkspace *workspace,
                    MunRecord    *policy,
                    GPtrArray    *issues)
{
  const char *checked = mun_record_get (policy, POLICY_CHECKED_AGAINST_RISK_ON);
  g_autoptr(MunRecord) newer = mun_workspace_find_first (workspace, &mun_risk_assessment_spec,
                                                         RISK_ASSESSMENT_STATUS, MUN_IS, "approved",
                                                         RISK_ASSESSMENT_APPROVED_ON, MUN_AFTER, checked, -1);

  if (newer != NULL)
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_CHECKED_AGAINST_RISK_ON,
                   _("Risk assessment %s was approved after the policy was last compared with the risks. Compare them again."),
                   mun_record_get_ref (newer));
}

/* First top management says yes, then everybody is told. */
static void
review_publishing (MunRecord *policy,
                   GPtrArray *issues)
{
  static const int days[] = { POLICY_COMMUNICATED_ON, POLICY_PUBLISHED_ON };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (mun_record_is_set (policy, days[i]) && mun_record_is_changed (policy, days[i]) && mun_state_is_waiting (policy))
      mun_add_issue (issues, MUN_ISSUE_WARNING, policy, days[i], _("The policy is not approved yet. Let top management approve it first, then publish it and tell everybody."));
    else if (mun_record_is_set (policy, days[i]) && mun_record_is_changed (policy, days[i]) && !mun_record_is_changed (policy, POLICY_STATUS)
             && strcmp (mun_record_get (policy, days[i]), mun_record_get (policy, POLICY_APPROVED_ON)) < 0)
      mun_add_issue (issues, MUN_ISSUE_STOP, policy, days[i], _("The policy was approved later than that. Enter the day on which the approved text was published, or people were told of it."));
  if (mun_record_is_set (policy, POLICY_PUBLISHED_ON) && mun_record_is_changed (policy, POLICY_PUBLISHED_ON) && !mun_record_is_set (policy, POLICY_PUBLISHED_WHERE))
    mun_add_issue (issues, MUN_ISSUE_STOP, policy, POLICY_PUBLISHED_WHERE, _("Say where the policy was published, so that an auditor can find it there."));
}

static void
review_policy (MunWorkspace *workspace,
               MunRecord    *policy,
               GPtrArray    *issues)
{
  const char *body = mun_record_get (policy, POLICY_BODY);
  int months = mun_settings_review_months (workspace);
  g_autofree char *latest = mun_date_add_months (mun_workspace_get_today (workspace), months);

  if (mun_record_is (policy, POLICY_STATUS, "superseded"))
    return;
  if (mun_text_word_count (body) > 450)
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_BODY, _("The text is longer than a page. A policy that everybody reads fits on one."));
  if (mun_text_contains (body, "zero incidents") || mun_text_contains (body, "no incidents"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_BODY, _("The text promises that nothing will happen. Promise what you will do instead."));
  if (mun_rules_is_touched (policy, POLICY_REVIEW_DUE) && strcmp (mun_record_get (policy, POLICY_REVIEW_DUE), latest) > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_REVIEW_DUE, g_dngettext (GETTEXT_PACKAGE, "Your time between reviews is %d month. Look at the policy again within it.",
                                "Your time between reviews is %d months. Look at the policy again within it.", (gulong) months), months);
  if (!mun_record_is_set (policy, POLICY_CHECKED_AGAINST_RISK_ON)
      && mun_workspace_count (workspace, &mun_risk_spec, RISK_CURRENT_SCORE, MUN_SET, NULL, -1) > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_CHECKED_AGAINST_RISK_ON,
                   _("The risks are scored, but nobody has compared the policy with them. Look at the biggest ones and enter the day."));
  if (mun_record_is_set (policy, POLICY_CHECKED_AGAINST_RISK_ON))
    review_policy_risk (workspace, policy, issues);
  if (!mun_workspace_is_restoring (workspace))
    review_publishing (policy, issues);
}

static gboolean
guard_policy (MunWorkspace         *workspace,
              MunRecord            *policy,
              const MunTransition  *move,
              GError              **error)
{
  if (strcmp (move->to, "approved") == 0
      && (!mun_record_get_yes (policy, POLICY_COMMITS_TO_REQUIREMENTS) || !mun_record_get_yes (policy, POLICY_COMMITS_TO_IMPROVEMENT)))
    return mun_refuse (error, _("A policy promises to meet the obligations and to keep improving. Put both promises in before it is approved."));
  if (!mun_rules_guard_versioned (workspace, policy, move, error))
    return FALSE;
  if (strcmp (move->to, "approved") == 0 && !mun_workspace_is_restoring (workspace) && !mun_record_is_set (policy, POLICY_CHECKED_AGAINST_RISK_ON)
      && mun_workspace_count (workspace, &mun_risk_spec, RISK_CURRENT_SCORE, MUN_SET, NULL, -1) > 0)
    return mun_refuse (error, _("A policy fits the biggest risks. Compare it with them first and enter the day as “%s”."),
                       _(mun_policy_spec.fields[POLICY_CHECKED_AGAINST_RISK_ON].label));
  return TRUE;
}

const MunRules mun_policy_rules = {
  .spec = &mun_policy_spec,
  .review = review_policy,
  .guard = guard_policy,
  .moved = mun_issue_moved,
};

/* Documents ------------------------------------------------------------------------------------------------------- */

static gboolean
is_for_top_management (MunRecord *document)
{
  static const char * const kinds[] = { "policy", "scope", "plan", NULL };

  return g_strv_contains (kinds, mun_record_get (document, DOCUMENT_KIND));
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

static void
review_document (MunWorkspace *workspace,
                 MunRecord    *document,
                 GPtrArray    *issues)
{
  review_identity (workspace, document, issues);
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

/* What is out of use is not handed out. */
static void
review_copy (MunWorkspace *workspace,
             MunRecord    *copy,
             GPtrArray    *issues)
{
  static const char * const out_of_use[] = { "obsolete", "archived", "destroyed", NULL };
  g_autoptr(MunRecord) document = mun_workspace_get (workspace, &mun_document_spec, mun_record_get (copy, DOCUMENT_COPY_DOCUMENT), NULL);

  if (document == NULL || mun_workspace_is_restoring (workspace) || mun_record_is_set (copy, DOCUMENT_COPY_WITHDRAWN_ON)
      || !(mun_rules_is_touched (copy, DOCUMENT_COPY_DOCUMENT) || mun_record_is_changed (copy, DOCUMENT_COPY_WITHDRAWN_ON))
      || !g_strv_contains (out_of_use, mun_record_get_state (document)))
    return;
  mun_add_issue (issues, MUN_ISSUE_STOP, copy, DOCUMENT_COPY_WITHDRAWN_ON,
                 _("%1$s is out of use, so no copy of it is handed out. Use “%2$s” on it first, or enter the day on which the copy was taken back."),
                 mun_record_get_ref (document), _("Take up again"));
}

const MunRules mun_document_copy_rules = {
  .spec = &mun_document_copy_spec,
  .review = review_copy,
};

const MunRules mun_audit_programme_rules = {
  .spec = &mun_audit_programme_spec,
  .guard = mun_rules_guard_versioned,
};
