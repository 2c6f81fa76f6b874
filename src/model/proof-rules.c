/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>

/* Evidence files and confirmations of reading: what proves something names what it proves. */

static void
review_attachment (MunWorkspace *workspace,
                   MunRecord    *attachment,
                   GPtrArray    *issues)
{
  static const int fixed[] = { ATTACHMENT_FILE, ATTACHMENT_SHA256, ATTACHMENT_RECORD, ATTACHMENT_RECORD_TYPE, ATTACHMENT_ADDED_BY, ATTACHMENT_ADDED_ON };

  if (!mun_record_is_set (attachment, ATTACHMENT_FILE) || !mun_record_is (attachment, ATTACHMENT_SHA256, mun_record_get (attachment, ATTACHMENT_FILE)))
    mun_add_issue (issues, MUN_ISSUE_STOP, attachment, ATTACHMENT_FILE,
                   _("An evidence file is added together with its content. Open the record that it proves, and add the file there."));
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (!mun_record_is_new (attachment) && mun_record_is_changed (attachment, fixed[i]))
      {
        mun_add_issue (issues, MUN_ISSUE_STOP, attachment, fixed[i], _("“%s” of an evidence file stays. Withdraw the file with a reason, and add the right one."),
                       _(mun_attachment_spec.fields[fixed[i]].label));
        return;
      }
}

const MunRules mun_attachment_rules = {
  .spec = &mun_attachment_spec,
  .review = review_attachment,
};

static gboolean
is_readable_type (const char *type)
{
  const MunChoice *choice = mun_acknowledgement_spec.fields[ACKNOWLEDGEMENT_SUBJECT_TYPE].choices;

  while (choice->key != NULL && !g_str_equal (choice->key, type))
    choice++;
  return choice->key != NULL;
}

/* Which text it is and in which version follows from the text. */
static void
derive_acknowledgement (MunWorkspace *workspace,
                        MunRecord    *acknowledgement)
{
  g_autoptr(MunRecord) text = NULL;
  int version;

  if (!mun_record_is_new (acknowledgement) || !mun_record_is_set (acknowledgement, ACKNOWLEDGEMENT_SUBJECT))
    return;
  text = mun_workspace_get_any (workspace, mun_record_get (acknowledgement, ACKNOWLEDGEMENT_SUBJECT), NULL);
  if (text == NULL || !is_readable_type (mun_record_get_spec (text)->name))
    return;
  mun_rules_fill (acknowledgement, ACKNOWLEDGEMENT_SUBJECT_TYPE, mun_record_get_spec (text)->name);
  version = mun_spec_find_field (mun_record_get_spec (text), "version");
  if (version >= 0)
    mun_rules_fill (acknowledgement, ACKNOWLEDGEMENT_VERSION, mun_record_get (text, version));
}

static void
review_acknowledgement (MunWorkspace *workspace,
                        MunRecord    *acknowledgement,
                        GPtrArray    *issues)
{
  if (mun_record_is_new (acknowledgement) && mun_record_is_set (acknowledgement, ACKNOWLEDGEMENT_SUBJECT)
      && !mun_record_is_set (acknowledgement, ACKNOWLEDGEMENT_SUBJECT_TYPE))
    mun_add_issue (issues, MUN_ISSUE_STOP, acknowledgement, ACKNOWLEDGEMENT_SUBJECT,
                   _("What was read is a policy, a document, a security plan, a role that somebody was given, or a response team. Choose one of these."));
}

const MunRules mun_acknowledgement_rules = {
  .spec = &mun_acknowledgement_spec,
  .derive = derive_acknowledgement,
  .review = review_acknowledgement,
};
