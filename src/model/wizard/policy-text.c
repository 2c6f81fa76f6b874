/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/policy-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/plain-words.h"

static const char * const obligation_words[] = {
  "obligation", "law", "legal", "requirement", "duties", "duty", "rules that bind", "contract", "regulation", "法律", "法规", "义务", "要求", NULL
};

static const char * const improvement_words[] = {
  "improv", "get better", "become better", "better every", "better each", "改进", "改善", "提高", NULL
};

static const char * const zero_words[] = {
  "zero incident", "no incident", "zero accident", "zero loss", "never happen", "100 % secur", "100% secur", "complete security",
  "absolute security", "guarantee", "零事故", "零损失", "绝对安全", NULL
};

static const char * const placeholder_words[] = {
  "[company", "[name", "[organisation", "[organization", "<company", "<name", "xxx", "your company", "company name", "lorem ipsum", NULL
};

static const char * const secret_words[] = {
  "alarm code", "camera", "cctv", "guard round", "patrol time", "key safe", "key cabinet", "password", "safe combination", "alarm centre number",
  "route of", "trackers in", "摄像", "报警密码", "巡逻时间", "钥匙柜", NULL
};

/* A whole sentence: a capital at the front, a full stop at the end. */
static void
append_sentences (GString    *text,
                  const char *raw)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (raw));
  gunichar first = g_utf8_get_char (trimmed);
  const char *last;

  if (!*trimmed)
    return;

  g_string_append_unichar (text, g_unichar_toupper (first));
  g_string_append (text, g_utf8_next_char (trimmed));
  last = g_utf8_find_prev_char (text->str, text->str + text->len);
  if (!strchr (".!?", *last) && g_utf8_get_char (last) != 0x3002)
    g_string_append (text, _("."));
}

static void
append_paragraph (GString    *text,
                  const char *lead,
                  const char *answer)
{
  if (mun_text_is_blank (answer) && !*lead)
    return;
  if (text->len)
    g_string_append (text, "\n");
  g_string_append (text, lead);
  if (mun_text_is_blank (answer))
    return;
  if (*lead)
    g_string_append_c (text, ' ');
  append_sentences (text, answer);
}

char *
mun_policy_text (const MunPolicyAnswers *answers)
{
  g_return_val_if_fail (answers != NULL, NULL);

  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *opening = g_strdup_printf (_("This is what %s stands for in security."), *answers->organisation ? answers->organisation
                                                                                                                 : _("our organisation"));

  append_paragraph (text, opening, answers->public ? "" : answers->fits_purpose);
  append_paragraph (text, _("We protect people first."), answers->protects);
  append_paragraph (text, _("We meet the laws, contracts and other obligations that apply to our security."), "");
  append_paragraph (text, _("We keep improving our security management and look every year at what could be better."), "");
  if (answers->no_blame)
    append_paragraph (text, _("We want to hear of every mistake and near miss. Nobody is blamed for reporting one."), "");
  if (!answers->public)
    {
      append_paragraph (text, "", answers->other_promises);
      append_paragraph (text, _("We set ourselves objectives that follow from these promises."), answers->framework);
    }
  if (*answers->accountable)
    {
      g_autofree char *who = g_strdup_printf (_("%s answers for the results. Everybody who works for us helps to reach them."), answers->accountable);

      append_paragraph (text, who, "");
    }
  if (!answers->public)
    append_paragraph (text, _("We look at this policy again every year, and earlier when we merge with another firm or our business changes."), "");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

MunPolicyFault
mun_policy_check_text (const char *text,
                       const char *organisation)
{
  g_return_val_if_fail (text != NULL && organisation != NULL, 0);

  MunTextMeter meter;
  MunPolicyFault fault = 0;
  g_auto(GStrv) companies = mun_text_company_names (text, organisation);

  mun_text_measure (text, &meter);
  if (!mun_text_mentions_any (text, obligation_words))
    fault |= MUN_POLICY_NO_OBLIGATIONS;
  if (!mun_text_mentions_any (text, improvement_words))
    fault |= MUN_POLICY_NO_IMPROVEMENT;
  if (meter.words > MUN_PAGE_WORDS)
    fault |= MUN_POLICY_TOO_LONG;
  if (mun_text_mentions_any (text, zero_words))
    fault |= MUN_POLICY_ZERO;
  if (companies[0])
    fault |= MUN_POLICY_OTHER_COMPANY;
  if (mun_text_mentions_any (text, placeholder_words))
    fault |= MUN_POLICY_PLACEHOLDER;
  if (mun_text_mentions_any (text, secret_words))
    fault |= MUN_POLICY_SECRET;

  return fault;
}
