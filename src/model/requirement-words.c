/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/requirement-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/gap-round.h"
#include "model/rules-private.h"

/* What asks something of the organisation, and by which of its fields people call it. */
static const struct {
  const MunSpec *spec;
  int            name;
} sources[] = {
  { &mun_document_spec, DOCUMENT_CODE },
  { &mun_document_spec, DOCUMENT_TITLE },
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_TITLE },
  { &mun_party_requirement_spec, PARTY_REQUIREMENT_STATEMENT },
  { &mun_security_plan_spec, SECURITY_PLAN_TITLE },
  { &mun_business_process_spec, BUSINESS_PROCESS_NAME },
};

/* "28000:8.4-03", whether there is such a requirement or not */
static gboolean
is_id (const char *word)
{
  gsize digits = strspn (word, "0123456789");

  return digits >= 4 && word[digits] == ':';
}

static GStrv
split (const char *words)
{
  return g_strsplit_set (words, " ,;()\n", -1);
}

static gboolean
is_clause (MunCatalogue *catalogue,
           const char   *word)
{
  guint n;
  const MunStandard * const *standards = mun_catalogue_get_standards (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (mun_catalogue_find_clause (catalogue, standards[i]->id, word) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
names_record (MunWorkspace *workspace,
              const char   *word)
{
  g_autoptr(MunRecord) record = strchr (word, '-') != NULL ? mun_workspace_lookup (workspace, word, NULL) : NULL;

  return record != NULL;
}

static gboolean
names_source (MunWorkspace *workspace,
              const char   *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr(GPtrArray) records = mun_workspace_find (workspace, sources[i].spec, sources[i].name, MUN_SET, NULL, -1);

      for (guint j = 0; j < records->len; j++)
        if (mun_text_contains (words, mun_record_get (g_ptr_array_index (records, j), sources[i].name)))
          return TRUE;
    }
  return FALSE;
}

/* What looks like a requirement of a standard, and is none */
static gboolean
names_false_id (MunWorkspace *workspace,
                const char   *words)
{
  MunCatalogue *catalogue = mun_gap_catalogue_for (workspace);
  g_auto(GStrv) parts = split (words);

  for (char **word = parts; *word != NULL; word++)
    if (catalogue != NULL && is_id (*word) && mun_catalogue_find_requirement (catalogue, *word) == NULL)
      return TRUE;
  return FALSE;
}

gboolean
mun_requirement_is_known (MunWorkspace *workspace,
                          const char   *words)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && words != NULL, FALSE);

  MunCatalogue *catalogue = mun_gap_catalogue_for (workspace);
  g_auto(GStrv) parts = split (words);

  if (names_false_id (workspace, words))
    return FALSE;
  for (char **word = parts; *word != NULL; word++)
    if (**word != '\0' && (is_id (*word) || (catalogue != NULL && is_clause (catalogue, *word)) || names_record (workspace, *word)))
      return TRUE;
  return names_source (workspace, words);
}

void
mun_requirement_review (MunWorkspace  *workspace,
                        MunRecord     *record,
                        int            field,
                        MunIssueLevel  level,
                        GPtrArray     *issues)
{
  const char *words = mun_record_get (record, field);

  if (mun_text_is_blank (words) || !mun_rules_is_touched (record, field) || mun_workspace_is_restoring (workspace) || mun_requirement_is_known (workspace, words))
    return;
  mun_add_issue (issues, names_false_id (workspace, words) ? MUN_ISSUE_STOP : level, record, field,
                 _("“%1$s”: nobody can look up “%2$s”. Name the requirement of the standard (28000:8.4-09) or its clause (8.4), or the number or name of the "
                   "document, obligation, demand, plan or process in this file."), _(mun_record_get_spec (record)->fields[field].label), words);
}
