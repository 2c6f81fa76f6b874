/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/kit-private.h"

#include <glib/gi18n.h>

#include "base/error.h"

void
mun_issue_check_free (MunIssueCheck *self)
{
  g_clear_object (&self->issue);
  g_clear_pointer (&self->entered, mun_revision_free);
  g_clear_pointer (&self->newest, mun_revision_free);
  g_free (self->checksum);
  g_free (self);
}

/* The revision in which the record came into the file. */
static MunRevision *
find_first (MunStore   *store,
            const char *id,
            GError    **error)
{
  g_autoptr(GPtrArray) revisions = mun_store_revisions (store, id, 0, G_MAXINT, error);

  if (revisions == NULL || revisions->len == 0)
    return NULL;
  return mun_revision_copy (g_ptr_array_index (revisions, revisions->len - 1));
}

MunIssueCheck *
mun_report_check_issue (MunWorkspace  *workspace,
                        const char    *path,
                        GError       **error)
{
  MunStore *store;
  g_autoptr(MunIssueCheck) check = g_new0 (MunIssueCheck, 1);
  g_autoptr(GError) problem = NULL;
  MunQuery query = { .spec = &mun_report_issue_spec, .n_conditions = 1, .sort_field = MUN_SORT_REF, .which = MUN_ALL };
  MunCondition condition = { REPORT_ISSUE_SHA256, MUN_IS, NULL };
  g_autoptr(GPtrArray) issues = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && path != NULL, NULL);

  store = mun_workspace_get_store (workspace);
  check->checksum = mun_report_checksum (path, &problem);
  if (check->checksum == NULL)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("The report “%1$s” could not be read, so nothing was compared: %2$s"), path, problem->message);
      return NULL;
    }
  condition.value = check->checksum;
  query.conditions = &condition;
  issues = mun_workspace_query (workspace, &query, error);
  if (issues == NULL)
    return NULL;
  if (issues->len > 0)
    {
      check->issue = g_object_ref (g_ptr_array_index (issues, 0));
      check->entered = find_first (store, mun_record_get_id (check->issue), error);
      check->newest = mun_store_head (store, error);
      if (check->entered == NULL || check->newest == NULL)
        return NULL;
    }
  return g_steal_pointer (&check);
}
