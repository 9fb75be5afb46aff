/**
 * The query parameters that version 1 of `pageUrlOf` drops: they say how a reader came, not what is read.
 *
 * Frozen. A name added here would change the key of pages that are already stored and published, so a
 * change is a new version with a list of its own. Names are lower-case; a page's are lowered to compare.
 * A name stands here only where no site is known to choose its content by it (`ref`, `id`, `p`, `page` do not).
 */

/** A parameter whose name begins so is dropped. */
export const trackingPrefixes: readonly string[] = ['utm_', 'mtm_', 'matomo_', 'piwik_', 'pk_', 'hsa_', 'fb_', 'guce_'];

/** A parameter with exactly this name is dropped. */
export const trackingNames: ReadonlySet<string> = new Set([
  // Advertisers' and networks' click ids.
  ...['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'twclid', 'ttclid', 'yclid', 'ysclid'],
  ...['igshid', 'igsh', 'li_fat_id', 'epik', 'irclickid', 'rdt_cid', 'rb_clickid', 'sccid', 'srsltid', 'wickedid'],
  ...['tblci', 'dicbo', 'outbrainclickid', 'obclickid', '_openstat'],
  // Analytics and mailing programs.
  ...['_ga', '_gl', '_hsenc', '_hsmi', '__hssc', '__hsfp', '__hstc', 'hsctatracking', 'mc_cid', 'mc_eid', 'mkt_tok'],
  ...['ml_subscriber', 'ml_subscriber_hash', 'oly_anon_id', 'oly_enc_id', 'vero_id', 'vero_conv', 'nr_email_referer'],
  ...['s_cid', 's_kwcid', 'ef_id', 'wt_mc', 'wt.mc_id', 'wt_zmc', 'xtor', 'spm', 'scm'],
  // Social networks' own marks.
  ...['mibextid', 'sfnsn', '__tn__', '__twitter_impression', 'ref_src', 'ref_url', 'action_object_map'],
  ...['action_type_map', 'action_ref_map', 'soc_src', 'soc_trk', 'guccounter'],
  // News houses' campaign names.
  ...['cmp', 'cmpid', 'ncid', 'ocid', 'ito', 'smid', 'smtyp', 'traffic_source', 'ns_mchannel', 'ns_source'],
  ...['ns_campaign', 'ns_linkname', 'ns_fee', 'at_medium', 'at_campaign', 'at_campaign_type', 'at_format'],
  ...['at_custom1', 'at_custom2', 'at_custom3', 'at_custom4', 'at_link_id', 'at_link_type', 'at_link_origin'],
  ...['at_ptr_name', 'at_bbc_team', 'at_creation', 'trk', 'trkid', 'trkcampaign'],
  // AMP: the same article in another dress.
  ...['amp', 'amp_js_v', 'amp_gsa', 'amp_ct', 'usqp', 'outputtype'],
]);
